// The floating-point formats that pages compare, from the shortest to the longest.
import { type FormatName, formats } from 'nonlin/precision';

export const formatNames = Object.keys(formats) as readonly FormatName[];
