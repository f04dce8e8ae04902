/** A training as Python, plain PyTorch, a command, and a table. */
import type { Dataset } from "../data/dataset.ts";
import { PYTHON_NAMES, endedOf, scoreOf, textOf, type Study } from "../runs.ts";
import { SETTINGS, names, type Settings } from "../state.ts";

/** The settings that differ from Python's defaults, as Python writes them. */
function given(settings: Settings): [string, string][] {
  return names(SETTINGS).flatMap((name): [string, string][] => {
    if (String(settings[name]) === String(SETTINGS[name].initial)) return [];
    if (name === "trainDecay" && settings.trainSchedule !== "exponential") return [];
    return [[PYTHON_NAMES[name], pythonValue(name, settings)]];
  });
}

function pythonValue(name: keyof Settings, settings: Settings): string {
  const text = textOf(name, settings);
  return typeof settings[name] === "string" ? `"${text}"` : text;
}

/** How Python and the command line find the table: by name, or in the file that the page saves. */
export function tableOf(dataset: Dataset): { source: string; file: string | null } {
  if (dataset.images) return { source: dataset.name, file: null };
  return { source: `${dataset.name}.csv`, file: `${dataset.name}.csv` };
}

/** The table of a file; numbers are said to be, since whole ones could be classes. */
function datasetCode({ target, table }: Dataset, file: string, more = ""): string {
  return `st.Dataset(pl.read_csv("${file}"), ${JSON.stringify(target)}${more}${table.targets ? ', problem="regression"' : ""})`;
}

export function trainCode(dataset: Dataset, settings: Settings, a: Settings | null, seeds: number): string {
  const { source, file } = tableOf(dataset);
  const data = file
    ? `# The button "Table" saves this file.\ndata = ${datasetCode(dataset, file, `, name="${dataset.name}"`)}\n`
    : `data = "${source}"\n`;
  const head = file ? "import polars as pl\n\nimport steepest as st\n\n" : "import steepest as st\n\n";
  const differs = a ? names(SETTINGS).filter((name) => String(a[name]) !== String(settings[name])) : [];
  if (!a || !differs.length) {
    const written = given(settings).map(([name, value]) => `${name}=${value}, `).join("");
    return `${head}${data}study = st.sweep(data, ${written}seeds=${seeds})\nprint(study.ranking())\nstudy.plot_curves()\n`;
  }
  const same = given(settings).filter(([name]) => !differs.some((each) => PYTHON_NAMES[each] === name));
  const axes = differs.map((name) => `${PYTHON_NAMES[name]}=[${pythonValue(name, a)}, ${pythonValue(name, settings)}], `);
  const side = (of: Settings): string =>
    `{${differs.map((name) => `"${PYTHON_NAMES[name]}": ${pythonValue(name, of)}`).join(", ")}}`;
  return `${head}${data}study = st.sweep(data, ${axes.join("")}${same.map(([name, value]) => `${name}=${value}, `).join("")}seeds=${seeds})
print(study.compare(${side(a)}, ${side(settings)}, about="seeds"))
`;
}

/** A word of a command, in quotes if it needs them. */
const quoted = (text: string): string => (/^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

export function trainCommand(dataset: Dataset, settings: Settings, a: Settings | null, seeds: number): string {
  const { source, file } = tableOf(dataset), target = file ? ` --target ${quoted(dataset.target)}${dataset.table.targets ? " --problem regression" : ""}` : "";
  const differs = a ? names(SETTINGS).filter((name) => String(a[name]) !== String(settings[name])) : [];
  const plain = (name: keyof Settings, of: Settings): string =>
    name === "hidden" ? of.hidden.join(",") || "none" : textOf(name, of).replace("None", "none");
  const option = (name: keyof Settings): string => `--${PYTHON_NAMES[name].replace("_", "-")} ${plain(name, settings)}`;
  const kept = names(SETTINGS).filter((name) => !differs.includes(name) && given(settings).some(([each]) => each === PYTHON_NAMES[name]));
  const rest = kept.map((name) => ` ${option(name)}`).join("");
  if (!a || !differs.length) return `steepest sweep ${source}${target} --seeds ${seeds}${rest}\n`;
  const side = (letter: string, of: Settings): string =>
    differs.map((name) => ` --${letter} ${PYTHON_NAMES[name]}=${plain(name, of)}`).join("");
  return `steepest compare --data ${source}${target}${side("a", a)}${side("b", settings)} \\
  --about seeds --seeds ${seeds}${rest}\n`;
}

const TORCH_ACTIVATIONS: Record<string, string> = {
  relu: "ReLU()", tanh: "Tanh()", sigmoid: "Sigmoid()", leaky_relu: "LeakyReLU(0.01)", gelu: "GELU()", silu: "SiLU()", elu: "ELU()",
  softplus: "Softplus()", identity: "Identity()",
};
const TORCH_RULES: Record<string, string> = {
  sgd: "SGD", momentum: "SGD", nesterov: "SGD", adam: "Adam", rmsprop: "RMSprop",
};

/** One seed in plain PyTorch; its first weights are torch's own draws, so its numbers are others. */
export function torchCode(dataset: Dataset, settings: Settings): string {
  const { source, file } = tableOf(dataset), numbers = dataset.table.targets !== null, outputs = dataset.table.classes === 2 ? 1 : dataset.table.classes;
  const data = file ? datasetCode(dataset, file) : `st.load("${source}")`;
  const widths = [dataset.table.columns, ...settings.hidden, outputs];
  const layers = widths.slice(1).flatMap((width, l) => {
    const layer = `    nn.Linear(${widths[l]}, ${width}),`, hidden = l < settings.hidden.length;
    const drop = settings.dropout ? [`    nn.Dropout(${settings.dropout}),`] : [];
    return hidden ? [layer, `    nn.${TORCH_ACTIVATIONS[settings.activation]},`, ...drop] : [layer];
  });
  const more = { momentum: ", momentum=0.9", nesterov: ", momentum=0.9, nesterov=True" }[settings.rule as string] ?? "";
  const decay = settings.weightDecay ? `, weight_decay=${settings.weightDecay}` : "";
  const schedule = { exponential: `torch.optim.lr_scheduler.ExponentialLR(optimiser, ${settings.trainDecay})`, cosine: `torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, ${settings.epochs})` }[settings.trainSchedule as string];
  const binary = outputs === 1 && !numbers, one = outputs === 1;
  return `${file ? "import polars as pl\n" : ""}import torch
from torch import nn

import steepest as st

data = ${data}  # the table, and the same split
training, validation, _ = st.train(data, epochs=0, seed=0).parts
mean, deviation = data.scaler(training)
x = torch.tensor((data.x - mean) / deviation, dtype=torch.float32)
y = torch.tensor(${numbers ? "(data.y - data.y[training].mean()) / data.y[training].std()" : "data.y"}, dtype=torch.${one ? "float32" : "int64"})

torch.manual_seed(0)
network = nn.Sequential(
${layers.join("\n")}
)
for layer in network:
    if isinstance(layer, nn.Linear):
        nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
        nn.init.zeros_(layer.bias)
optimiser = torch.optim.${TORCH_RULES[settings.rule]}(network.parameters(), lr=${settings.learningRate}${more}${decay})
${schedule ? `schedule = ${schedule}\n` : ""}loss = nn.${numbers ? "MSELoss" : binary ? "BCEWithLogitsLoss" : "CrossEntropyLoss"}()
for epoch in range(${settings.epochs}):
    network.train()
    order = training[torch.randperm(len(training)).numpy()]
    for first in range(0, len(order), ${settings.batchSize || "len(order)"}):
        rows = order[first : first + ${settings.batchSize || "len(order)"}]
        optimiser.zero_grad()
        loss(network(x[rows])${one ? ".squeeze(1)" : ""}, y[rows]).backward()
        optimiser.step()
${schedule ? "    schedule.step()\n" : ""}network.eval()
with torch.no_grad():
    outputs = network(x[validation])
${scoreCode(numbers, binary)}`;
}

function scoreCode(numbers: boolean, binary: boolean): string {
  if (numbers) return "errors = outputs.squeeze(1) - y[validation]\nprint(1 - (errors.square().mean() / y[validation].var(correction=0)).item())\n";
  return `predicted = ${binary ? "outputs.squeeze(1) > 0" : "outputs.argmax(1)"}\nprint((predicted == y[validation]).float().mean().item())\n`;
}

export function trainCsv(study: Study, seeds: number): string {
  const rows = endedOf(study, seeds).map((run) => {
    const last = run.history.slice(-4);
    return [run.seed, run.diverged ? "diverged" : "done", run.epochEnded, ...last, scoreOf(study, run)].join(",");
  });
  const head = "seed,status,epoch_ended,train_loss,train_accuracy,validation_loss,validation_accuracy,judged_accuracy";
  return `${study.dataset.table.targets ? head.replaceAll("accuracy", "r2") : head}\n${rows.join("\n")}\n`;
}
