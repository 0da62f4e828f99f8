import { asyncBufferFromFile, type DecodedArray, parquetRead } from "hyparquet";
import { tell } from "../tell.ts";

// hyparquet by columns, the fastest of its ways: no object is made of a row.

const [, , path = ""] = process.argv;
const columns = new Map<string, DecodedArray[]>();

async function read(): Promise<void> {
  const onChunk = ({ columnName, columnData }: { columnName: string; columnData: DecodedArray }) => {
    const chunks = columns.get(columnName) ?? [];
    columns.set(columnName, chunks);
    chunks.push(columnData);
  };
  await parquetRead({ file: await asyncBufferFromFile(path), onChunk });
  tell(function* () {
    for (const [name, chunks] of columns) {
      const cells: unknown[] = chunks.flatMap((chunk) => [...chunk]);
      yield [name, cells.filter((cell) => cell !== null && cell !== undefined).map(Number)] as const;
    }
  });
}

void read();
