/** The network first, and what is kept when it is silent, gone or unwell. */

/** @returns null when no answer came in time, the network is gone or the server is unwell */
export async function askNetwork(request: Request, patienceMs: number): Promise<Response | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs);
  });
  const answer = fetch(request).then(
    (response) => (response.status >= 500 ? null : response),
    () => null,
  );
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** With nothing kept to fall back on, whatever the network says, however late. */
export async function networkElse(
  request: Request,
  patienceMs: number,
  kept: Response | undefined,
): Promise<{ readonly response: Response; readonly from: 'network' | 'kept' }> {
  if (!kept) return { response: await fetch(request), from: 'network' };
  const answer = await askNetwork(request, patienceMs);
  return answer ? { response: answer, from: 'network' } : { response: kept, from: 'kept' };
}
