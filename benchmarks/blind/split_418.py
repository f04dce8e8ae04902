# piece: split
# truth: wrong
# function: split
# mistake: neighbours only are shuffled: blocks of two stay together
# line: 12
# style: torch
import torch

def split(x, y, fraction, seed):
    g = torch.Generator().manual_seed(seed)
    n = len(x)
    order = torch.argsort(torch.rand(n//2 + 1, generator=g).repeat_interleave(2)[:n])
    k = int(n*fraction + 1e-9)
    return x[order[:k]], y[order[:k]], x[order[k:]], y[order[k:]]
