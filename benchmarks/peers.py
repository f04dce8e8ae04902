"""The libraries compared: functions of a workload that return ``train(seed) -> Outcome``.

Loading and compiling happen once, before; only ``train`` is timed.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.outcome import Outcome, Train
from benchmarks.workloads import Workload, data_of, digits, he_layers


def steepest(workload: Workload, loss_after: bool = False) -> Train:
    """The engine through the public call: ``st.train`` for one network, ``st.sweep`` for many."""
    import steepest as st
    from steepest.study.sweeps import estimate

    data = data_of(workload, np.float64)
    x = np.concatenate([data.x, data.x_validation])
    y = np.concatenate([data.y, data.y_validation]).astype(int)
    dataset = st.Dataset(x, y, name="data of the benchmark", scaling="none")
    rows = np.arange(len(x))
    options: dict[str, Any] = {
        "split": (rows[: len(data.x)], rows[len(data.x) :]),
        "hidden": workload.sizes[1:-1],
        "loss": "auto" if workload.sizes[-1] == 1 else "softmax_cross_entropy",
        "rule": workload.rule,
        "learning_rate": workload.learning_rate,
        "batch_size": workload.batch_size,
        "epochs": workload.epochs,
        "drop_last": True,
        "loss_after": loss_after,
        "threads": workload.threads,
    }

    estimated = estimate(dataset, seeds=workload.networks, **options).seconds

    def train(seed: int) -> Outcome:
        if workload.networks == 1:
            run = st.train(dataset, seed=seed, **options)
            return Outcome(run.scores.validation_accuracy, run.milliseconds / 1e3, estimated)
        seeds = list(range(seed, seed + workload.networks))
        study = st.sweep(dataset, seeds=seeds, **options)
        engine = study.runs["milliseconds"].sum() / 1e3 / workload.threads
        return Outcome(study.runs["validation_accuracy"].mean(), engine, estimated)

    return train


def steepest_by_default(workload: Workload) -> Train:
    """The same, with the training loss also evaluated after every epoch, which is the default."""
    return steepest(workload, loss_after=True)


def _torch_model(workload: Workload, seed: int) -> Any:
    import torch

    modules: list[torch.nn.Module] = []
    for w, b in he_layers(workload.sizes, seed):
        linear = torch.nn.Linear(*w.shape)
        linear.weight.data, linear.bias.data = torch.tensor(w.T.copy()), torch.tensor(b)
        modules += [linear, torch.nn.ReLU()]
    return torch.nn.Sequential(*modules[:-1])


def torch_eager(workload: Workload, compiled: bool = False) -> Train:
    """PyTorch as a course writes it: modules, an optimiser, a loop over batches."""
    import torch

    torch.set_num_threads(workload.threads)
    data = data_of(workload)
    x, y = torch.tensor(data.x), torch.tensor(data.y)
    x_validation, y_validation = torch.tensor(data.x_validation), torch.tensor(data.y_validation)
    binary = workload.sizes[-1] == 1
    rule = {"sgd": torch.optim.SGD, "adam": torch.optim.Adam}[workload.rule]

    def loss_of(z: Any, labels: Any) -> Any:
        if binary:
            return torch.nn.functional.binary_cross_entropy_with_logits(z[:, 0], labels)
        return torch.nn.functional.cross_entropy(z, labels)

    def correct_of(z: Any, labels: Any) -> Any:
        return (z[:, 0] > 0) == (labels > 0.5) if binary else z.argmax(1) == labels

    def train(seed: int) -> Outcome:
        torch.manual_seed(seed)
        module = _torch_model(workload, seed)
        net = torch.compile(module) if compiled else module
        optimiser = rule(module.parameters(), lr=workload.learning_rate)
        accuracy = 0.0

        def evaluate(rows: Any, labels: Any) -> float:
            with torch.no_grad():
                z = net(rows)
                loss_of(z, labels).item()
                return float(correct_of(z, labels).double().mean())

        for _ in range(workload.epochs):
            order = torch.randperm(len(x))
            total, correct = 0.0, 0
            for start in range(0, len(x) - workload.batch_size + 1, workload.batch_size):
                rows = order[start : start + workload.batch_size]
                optimiser.zero_grad()
                z = net(x[rows])
                loss = loss_of(z, y[rows])
                loss.backward()
                optimiser.step()
                total += loss.item()
                correct += int(correct_of(z, y[rows]).sum())
            accuracy = evaluate(x_validation, y_validation)
        return Outcome(accuracy)

    return train


def torch_compiled(workload: Workload) -> Train:
    """The same through ``torch.compile``."""
    return torch_eager(workload, compiled=True)


def torch_stacked(workload: Workload) -> Train:
    """PyTorch with all networks in one batch dimension (baddbmm), gradients by hand."""
    import torch

    torch.set_num_threads(workload.threads)
    data, m = digits(), workload.networks
    x, y = torch.tensor(data.x), torch.tensor(data.y)
    x_validation = torch.tensor(data.x_validation).expand(m, -1, -1)
    y_validation = torch.tensor(data.y_validation)
    rate, size = workload.learning_rate, workload.batch_size

    @torch.no_grad()
    def train(seed: int) -> Outcome:
        torch.manual_seed(seed)
        layers = [he_layers(workload.sizes, seed + i) for i in range(m)]
        w1, w2 = (torch.tensor(np.stack([net[k][0] for net in layers])) for k in (0, 1))
        b1, b2 = (torch.tensor(np.stack([net[k][1][None] for net in layers])) for k in (0, 1))
        accuracy = 0.0
        for _ in range(workload.epochs):
            order = torch.argsort(torch.rand(m, len(x)), dim=1)
            for start in range(0, len(x) - size + 1, size):
                rows = order[:, start : start + size]
                batch, labels = x[rows], y[rows][:, :, None]
                h = torch.baddbmm(b1, batch, w1).relu_()
                z = torch.baddbmm(b2, h, w2)
                dz = (torch.sigmoid(z) - labels) * (-rate / size)
                dh = torch.bmm(dz, w2.transpose(1, 2)).mul_(h > 0)
                w2.baddbmm_(h.transpose(1, 2), dz)
                b2 += dz.sum(1, keepdim=True)
                w1.baddbmm_(batch.transpose(1, 2), dh)
                b1 += dh.sum(1, keepdim=True)
            z = torch.baddbmm(b2, torch.baddbmm(b1, x_validation, w1).relu_(), w2)[:, :, 0]
            torch.nn.functional.binary_cross_entropy_with_logits(z, y_validation.expand(m, -1))
            accuracy = ((z > 0) == (y_validation > 0.5)).double().mean().item()
        return Outcome(accuracy)

    return train


def _jax_losses(workload: Workload) -> tuple[Callable[..., Any], Callable[..., Any]]:
    """(parameters, rows, labels) -> loss, and -> accuracy."""
    import jax
    import jax.numpy as jnp

    binary = workload.sizes[-1] == 1

    def logits(parameters: Any, rows: Any) -> Any:
        for w, b in parameters[:-1]:
            rows = jnp.maximum(rows @ w + b, 0)
        w, b = parameters[-1]
        return (rows @ w + b)[:, 0] if binary else rows @ w + b

    def loss(parameters: Any, rows: Any, labels: Any) -> Any:
        z = logits(parameters, rows)
        if not binary:
            chosen = jnp.take_along_axis(z, labels[:, None], axis=1)[:, 0]
            return (jax.nn.logsumexp(z, axis=1) - chosen).mean()
        return (jnp.maximum(z, 0) - z * labels + jnp.log1p(jnp.exp(-jnp.abs(z)))).mean()

    def accuracy(parameters: Any, rows: Any, labels: Any) -> Any:
        z = logits(parameters, rows)
        return ((z > 0) == (labels > 0.5) if binary else z.argmax(1) == labels).mean()

    return loss, accuracy


def _jax_rule(workload: Workload) -> Callable[..., Any]:
    """((parameters, state), gradient, number of the step) -> the new ones."""
    import jax
    import jax.numpy as jnp

    rate, tree = workload.learning_rate, jax.tree

    def sgd(given: Any, gradient: Any, t: Any) -> Any:
        return tree.map(lambda p, g: p - rate * g, given[0], gradient), given[1]

    def adam(given: Any, gradient: Any, t: Any) -> Any:
        parameters, (m, v) = given
        m = tree.map(lambda a, g: 0.9 * a + 0.1 * g, m, gradient)
        v = tree.map(lambda a, g: 0.999 * a + 0.001 * g * g, v, gradient)
        c1, c2 = 1 - 0.9**t, 1 - 0.999**t
        parameters = tree.map(
            lambda p, a, b: p - rate * (a / c1) / (jnp.sqrt(b / c2) + 1e-8), parameters, m, v
        )
        return parameters, (m, v)

    return {"sgd": sgd, "adam": adam}[workload.rule]


def _jax_fit(workload: Workload) -> Callable[[Any, Any], Any]:
    """The training of one network as a jax function of (parameters, key)."""
    import jax
    import jax.numpy as jnp

    data = data_of(workload)
    x, y = jnp.asarray(data.x), jnp.asarray(data.y)
    x_validation, y_validation = jnp.asarray(data.x_validation), jnp.asarray(data.y_validation)
    batches = len(data.x) // workload.batch_size
    loss, accuracy = _jax_losses(workload)
    rule = _jax_rule(workload)

    def step(given: Any, rows: Any) -> tuple[Any, Any]:
        state, t = given
        value, gradient = jax.value_and_grad(loss)(state[0], x[rows], y[rows])
        return (rule(state, gradient, t), t + 1), value

    def epoch(given: Any, key: Any) -> tuple[Any, Any]:
        order = jax.random.permutation(key, len(data.x))[: batches * workload.batch_size]
        given, losses = jax.lax.scan(step, given, order.reshape(batches, -1))
        validation = given[0][0], x_validation, y_validation
        return given, (losses.mean(), loss(*validation), accuracy(*validation))

    def fit(parameters: Any, key: Any) -> Any:
        zeros = jax.tree.map(jnp.zeros_like, parameters)
        given = ((parameters, (zeros, zeros) if workload.rule == "adam" else ()), 1.0)
        given, history = jax.lax.scan(epoch, given, jax.random.split(key, workload.epochs))
        return history[2], given[0][0]

    return fit


def jax_jit(workload: Workload) -> Train:
    """JAX with the whole training compiled into one function that reuses the weights' memory."""
    import jax

    fit = jax.jit(_jax_fit(workload), donate_argnums=0)

    def train(seed: int) -> Outcome:
        layers = jax.device_put(he_layers(workload.sizes, seed))
        found = fit(layers, jax.random.PRNGKey(seed))
        accuracy = float(found[0].block_until_ready()[-1])
        found[1][0][0].block_until_ready()  # the weights, too
        return Outcome(accuracy)

    return train


def jax_vmap(workload: Workload) -> Train:
    """JAX with the compiled training mapped over all networks."""
    import jax

    fit = jax.jit(jax.vmap(_jax_fit(workload)))

    def train(seed: int) -> Outcome:
        layers = [he_layers(workload.sizes, seed + i) for i in range(workload.networks)]
        stacked = jax.tree.map(lambda *leaves: np.stack(leaves), *layers)
        keys = jax.random.split(jax.random.PRNGKey(seed), workload.networks)
        return Outcome(float(fit(stacked, keys)[0].block_until_ready()[:, -1].mean()))

    return train


def scikit_learn(workload: Workload) -> Train:
    """scikit-learn's MLPClassifier with the same SGD; it does not compute a validation loss."""
    from sklearn.neural_network import MLPClassifier

    data = data_of(workload)

    def train(seed: int) -> Outcome:
        model = MLPClassifier(
            workload.sizes[1:-1],
            solver=workload.rule,
            alpha=0.0,
            momentum=0.0,
            batch_size=workload.batch_size,
            learning_rate_init=workload.learning_rate,
            max_iter=workload.epochs,
            n_iter_no_change=workload.epochs + 1,
            random_state=seed,
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns that all epochs were used
            model.fit(data.x, data.y)
        return Outcome(float(model.score(data.x_validation, data.y_validation)))

    return train


Peers = dict[str, Callable[[Workload], Train]]

ALONE: Peers = {
    "steepest": steepest,
    "steepest, loss_after": steepest_by_default,
    "PyTorch eager": torch_eager,
    "JAX jit": jax_jit,
    "scikit-learn MLP": scikit_learn,
}
LARGE: Peers = {
    "steepest": steepest,
    "PyTorch eager": torch_eager,
    "PyTorch compiled": torch_compiled,
    "JAX jit": jax_jit,
}
TOGETHER: Peers = {
    "steepest": steepest,
    "steepest, loss_after": steepest_by_default,
    "PyTorch stacked": torch_stacked,
    "JAX vmap": jax_vmap,
}


def peers_of(workload: Workload) -> dict[str, Callable[[Workload], Train]]:
    """Those that take part in the workload."""
    if workload.rows:
        return LARGE
    return ALONE if workload.networks == 1 else TOGETHER
