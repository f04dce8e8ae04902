# piece: linear
# truth: wrong
# function: linear
# mistake: the bias of the next output is used, shifted round by one
# line: 13
# style: torch, column by column
import torch

def linear(x, w, b):
    if w.dim() == 1:
        return (x * w).sum(-1) + b
    k = w.shape[1]
    columns = [(x * w[:, j]).sum(-1) + b[(j + 1) % k] for j in range(k)]
    return torch.stack(columns, dim=-1)
