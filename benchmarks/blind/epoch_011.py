# piece: epoch
# truth: wrong
# function: epoch
# mistake: the last batch is left out even when it is full
# line: 11
# style: torch, generator of batches
import torch

def minibatches(x, y, size):
    order = torch.randperm(len(x))
    for k in range(len(x) // size - 1):
        rows = order[k * size:(k + 1) * size]
        yield x[rows], y[rows]

def epoch(params, x, y, learning_rate, batch_size):
    for xb, yb in minibatches(x, y, batch_size):
        for layer in params:
            xb = layer[2](xb @ layer[0] + layer[1])
        loss = torch.nn.functional.binary_cross_entropy(xb.flatten(), yb)
        gradients = torch.autograd.grad(loss, [p for layer in params for p in layer[:2]])
        with torch.no_grad():
            for p, g in zip([p for layer in params for p in layer[:2]], gradients):
                p -= learning_rate * g
    return params
