/** A descent as Python, as a command, and as a table. */
import type { Descent } from "../descent/descent.ts";
import type { State } from "../state.ts";

/** How Python takes the options; those with their default are left out. */
function options(state: State): [string, string][] {
  const given: [string, string][] = [["step_size", String(state.step)], ["steps", String(state.steps)]];
  if (state.descentRule !== "sgd") given.push(["rule", `"${state.descentRule}"`]);
  if (state.schedule === "exponential") given.push(["decay", String(state.decay)]);
  if (state.schedule === "cosine") given.push(["schedule", '"cosine"']);
  return given;
}

export function descentCode(state: State): string {
  const given = [`start=(${state.x}, ${state.y})`, ...options(state).map(([name, value]) => `${name}=${value}`)];
  return `import steepest as st

surface = st.surface("${state.f}", dimensions=2, bounds=(${state.low}, ${state.high}))
descent = st.descend(surface, ${given.join(", ")})
print(descent.sentence)
descent.plot()
`;
}

export function descentCommand(state: State): string {
  const given = options(state).map(([name, value]) => `--${name.replace("_", "-")} ${value.replaceAll('"', "")}`);
  return `steepest descend '${state.f}' --start ${state.x},${state.y} ${given.join(" ")} \\
  --dimensions 2 --bounds ${state.low},${state.high}
`;
}

export function descentCsv(descent: Descent): string {
  const rows = descent.points.map(([x, y], t) => [t, x, y, descent.values[t], descent.gradientNorms[t]].join(","));
  return `step,x,y,f,gradient_norm\n${rows.join("\n")}\n`;
}
