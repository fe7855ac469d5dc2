/** 12345 as "12,345". */
export const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/gu, ",");
