import { factOf, type DigestItem } from './digest';

/** Whether a fact has to be carried out by the rulebook; guidance or an open choice is not enough. */
export function mustExecute(item: DigestItem): boolean {
  switch (item.section) {
    case 'clocks':
    case 'intake_fields':
    case 'levels':
    case 'numbering':
    case 'reports':
    case 'retention':
      return true;
    case 'authority':
      return hasNumber(factOf(item, 'limit'));
    case 'escalation':
      return hasNumber(factOf(item, 'rule'));
    case 'follow_up':
      return factOf(item, 'scale') !== '';
    case 'penalties':
      return hasNumber(factOf(item, 'amount'));
    default:
      return false;
  }
}

function hasNumber(text: string): boolean {
  return /\d/.test(text);
}
