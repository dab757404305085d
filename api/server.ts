/** The server: the only file that reads the environment, opens the database and listens. */
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `Barnetråkk needs Node 24 or newer; this is ${process.versions.node}. Run «npm start», which brings its own Node on Linux, or install Node 24 from nodejs.org.`,
  );
  process.exit(1);
}
// Only now: better-sqlite3 must not be loaded on an older Node.
const { startServer } = await import('./start-server.ts');
await startServer(process.env, process.argv.slice(2)).catch((error: unknown) => {
  // A plain Error is a sentence for the operator; anything else is a fault of ours, with its stack.
  console.error(error instanceof Error && error.constructor === Error ? error.message : error);
  process.exit(1);
});
