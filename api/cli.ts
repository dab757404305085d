/** `barnetrakk <command>`: the same domain from the command line. Exit 0 done, 1 refused, 2 wrong usage. */
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `Barnetråkk needs Node 24 or newer; this is ${process.versions.node}. Run «npm run barnetrakk -- …», which brings its own Node on Linux, or install Node 24 from nodejs.org.`,
  );
  process.exit(1);
}
// Only now: better-sqlite3 must not be loaded on an older Node.
const { runCommand } = await import('./run-command.ts');
process.exitCode = await runCommand(process.argv.slice(2), process.env);
