/** First bytes of every file: `:SWL` and a magic number, without the byte of the version (swanlab/sdk, 0.10). */
export const swanlabMagic = [0x3a, 0x53, 0x57, 0x4c, 0xd6, 0xe1];

/** Bytes before the first record. */
export const headerBytes = swanlabMagic.length + 1;
