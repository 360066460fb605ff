import { useState, type ReactElement } from 'react';
import type { OpenStatus } from '../../ledger/ledger-session';
import { PaneLayout } from '../../controls/pane-layout';
import { useWording } from '../../texts/texts';
import { FilePicker } from './file-picker';
import type { ReadFile } from './read-file';
import { ImportTableForm } from './import-table-form';

/** 导入: a file is read here, mapped, checked row by row, and only then written into the register. */
export function ImportPane({ status }: { readonly status: OpenStatus }): ReactElement {
  const { texts } = useWording();
  const [file, setFile] = useState<ReadFile>();
  return (
    <PaneLayout title={texts.import.title}>
      <FilePicker onRead={setFile} />
      {file && (
        <ImportTableForm
          key={`${file.name} ${file.table.sheet} ${file.bytes.length}`}
          ledger={status.ledger}
          file={file}
          onFile={setFile}
        />
      )}
    </PaneLayout>
  );
}
