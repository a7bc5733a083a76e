/** The numbers under which one does something while the others wait; they mean nothing to anybody else. */
export const locks = { migration: 20_100_001, import: 20_100_002 } as const;
