import type { StatutoryDays } from '../core/calendar/statutory-days';
import year2007 from './cn-statutory/2007.json';
import year2008 from './cn-statutory/2008.json';
import year2009 from './cn-statutory/2009.json';
import year2010 from './cn-statutory/2010.json';
import year2011 from './cn-statutory/2011.json';
import year2012 from './cn-statutory/2012.json';
import year2013 from './cn-statutory/2013.json';
import year2014 from './cn-statutory/2014.json';
import year2015 from './cn-statutory/2015.json';
import year2016 from './cn-statutory/2016.json';
import year2017 from './cn-statutory/2017.json';
import year2018 from './cn-statutory/2018.json';
import year2019 from './cn-statutory/2019.json';
import year2020 from './cn-statutory/2020.json';
import year2021 from './cn-statutory/2021.json';
import year2022 from './cn-statutory/2022.json';
import year2023 from './cn-statutory/2023.json';
import year2024 from './cn-statutory/2024.json';
import year2025 from './cn-statutory/2025.json';
import year2026 from './cn-statutory/2026.json';

/**
 * The rest days and make-up working days of the State Council arrangements, one file a year with
 * the addresses of its notices; a year that is not here has not been published.
 */
export const statutoryDays: StatutoryDays = [
  year2007,
  year2008,
  year2009,
  year2010,
  year2011,
  year2012,
  year2013,
  year2014,
  year2015,
  year2016,
  year2017,
  year2018,
  year2019,
  year2020,
  year2021,
  year2022,
  year2023,
  year2024,
  year2025,
  year2026,
];
