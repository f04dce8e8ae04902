# piece: epoch
# truth: right
# function: train_one_epoch
# mistake: none
# line: none
# style: chatbot-like with docstring, params dictionary
import numpy as np

def train_one_epoch(model, inputs, labels, lr, batch_size, rng):
    """model: dictionary with w and b; returns a new one with the training figures"""
    n = len(labels)
    size = n if batch_size is None or batch_size > n else batch_size
    w, b = model["w"], model["b"]
    order = rng.permutation(n)
    loss, acc = [], []
    for part in np.split(order[:n - n % size], n // size):
        z = inputs[part] @ w + b
        residual = np.exp(-np.logaddexp(0, -z)) - labels[part]
        loss.append(np.mean(np.logaddexp(0, z) - labels[part] * z))
        acc.append(np.mean((z > 0) == labels[part]))
        w = w - lr * residual @ inputs[part] / size
        b = b - lr * residual.mean()
    return {"w": w, "b": b, "loss": np.mean(loss), "accuracy": np.mean(acc)}
