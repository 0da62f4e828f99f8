export const magic = "PAR1";
