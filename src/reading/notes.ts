// What several readers say of a training, in the same words.

/** `where` is a line or a record, `axis` what counts. */
export function startNote(where: string, axis: string, at: number): string {
  return `${where} starts a new training at ${axis} ${at}`;
}

/** Of an evaluation of the best model, behind that of the last step. */
export function evaluatedAgainNote(axis: string, at: number): string {
  return `${axis} ${at} was evaluated again after the training: using the evaluation during training`;
}
