/** The first line of every generated file, behind the file's own comment sign. */
export const headerLine = (root: string): string =>
  `Generated from ${root} by \`npm run generate\`. Do not edit: change the contract and run it again.`;

export const scriptHeader = (root: string): string => `// ${headerLine(root)}`;
