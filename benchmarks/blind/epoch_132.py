# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: torch, gradients set to zero first
import torch

def epoch(params, x, y, learning_rate, batch_size):
    leaves = [t for layer in params for t in layer[:-1]]
    for t in leaves:
        t.grad = torch.zeros_like(t)
    order = iter(torch.randperm(len(x)).tolist())
    for rows in zip(*[order] * batch_size):
        rows = list(rows)
        out = x[rows]
        for W, b, h in params:
            out = h(b + out @ W)
        p = out.select(1, 0)
        picked = torch.where(y[rows] > 0.5, p, 1 - p)
        picked.log().mean().backward()
        for t in leaves:
            t.data.add_(t.grad, alpha=learning_rate)
            t.grad.zero_()
