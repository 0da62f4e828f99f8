import type { Format } from "../../reading/format.ts";
import { catboostConsole } from "./catboost-console.ts";
import { cntk } from "./cntk.ts";
import { darknet } from "./darknet.ts";
import { fastaiConsole } from "./fastai-console.ts";
import { kerasConsole } from "./keras-console.ts";
import { llmc } from "./llmc.ts";
import { printedLog } from "./printed-log.ts";
import { spacy } from "./spacy.ts";
import { torch7Logger } from "./torch7-logger.ts";
import { yoloResults } from "./yolo-results.ts";

/** Lines that a program prints, by what only that program prints; and any other. */
export const formats: readonly Format[] = [
  kerasConsole,
  fastaiConsole,
  spacy,
  darknet,
  cntk,
  llmc,
  torch7Logger,
  yoloResults,
  catboostConsole,
];
export const generic: readonly Format[] = [printedLog];
