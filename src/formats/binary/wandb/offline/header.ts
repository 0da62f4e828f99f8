/** First bytes of every file: `:W&B`, a magic number, version 0 (wandb/sdk/internal/datastore.py). */
export const header = [0x3a, 0x57, 0x26, 0x42, 0xe1, 0xbe, 0x00];
