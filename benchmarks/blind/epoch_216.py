# piece: epoch
# truth: wrong
# function: epoch
# mistake: the short last batch is taken along but its gradient is divided by the full batch size
# line: 17
# style: PyTorch, drop nothing, wrong mean
import torch

def epoch(params, x, y, learning_rate, batch_size):
    leaves = [t for W, b, _ in params for t in (W, b)]
    order = torch.randperm(len(x))
    for rows in order.split(batch_size):
        out = x[rows]
        for W, b, h in params:
            out = h(out @ W + b)
        losses = torch.nn.functional.binary_cross_entropy(out[:, 0], y[rows], reduction="none")
        loss = losses.sum() / batch_size
        grads = torch.autograd.grad(loss, leaves)
        for t, g in zip(leaves, grads):
            t.data -= learning_rate * g
