const OLDEST = [20, 19];

/** Ends with one line when Node is too old to run the rest. Written so that old versions can read it. */
export function checkNode(version = process.versions.node, exitCode = 1) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(
    `upmark: Node ${version} is too old; Upmark needs ${OLDEST.join('.')} or newer. Install it from nodejs.org or with your version manager.`,
  );
  process.exit(exitCode);
}
