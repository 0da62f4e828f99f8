/** What counts as a failure: a rule that fails, and one that is required and could not be judged. */
export function isFailure({
  status,
  required,
}: {
  readonly status: "pass" | "fail" | "not-judged";
  readonly required: boolean;
}): boolean {
  return status === "fail" || (status === "not-judged" && required);
}
