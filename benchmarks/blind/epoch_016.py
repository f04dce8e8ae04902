# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: torch, the last batch may be smaller
import torch

def epoch(params, x, y, learning_rate, batch_size):
    perm = torch.randperm(len(x))
    total, hits = 0.0, 0.0
    for rows in torch.split(perm, batch_size):
        p = x[rows]
        for W, b, h in params:
            p = h(p @ W + b)
        p = p[:, 0]
        loss = torch.nn.functional.binary_cross_entropy(p, y[rows])
        loss.backward()
        for W, b, _ in params:
            for t in (W, b):
                t.data -= learning_rate * t.grad
                t.grad.zero_()
        total += loss.item() * len(rows)
        hits += ((p > 0.5).to(y.dtype) == y[rows]).sum().item()
    return params, total / len(x), hits / len(x)
