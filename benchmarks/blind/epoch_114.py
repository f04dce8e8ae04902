# piece: epoch
# truth: wrong
# function: epoch
# mistake: the hits of the full batches are divided by all rows, also by those left out
# line: 24
# style: torch, counted hits
import torch

def epoch(params, x, y, learning_rate, batch_size):
    flat = [p for W, b, _ in params for p in (W, b)]
    hits, losses = 0, []
    full = len(x) - len(x) % batch_size
    for rows in torch.randperm(len(x))[:full].split(batch_size):
        p = x[rows]
        for W, b, h in params:
            p = h(p @ W + b)
        p = p[:, 0]
        loss = torch.nn.functional.binary_cross_entropy(p, y[rows])
        gradients = torch.autograd.grad(loss, flat)
        with torch.no_grad():
            torch._foreach_add_(flat, gradients, alpha=-learning_rate)
        losses.append(loss.item())
        hits += int(((p > 0.5) == (y[rows] > 0.5)).sum())
    return params, sum(losses) / len(losses), hits / len(x)
