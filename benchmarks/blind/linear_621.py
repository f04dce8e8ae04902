# piece: linear
# truth: wrong
# function: linear
# mistake: nn.functional.linear wants the weights transposed
# line: 12
# style: torch
import torch
import torch.nn.functional as F

def linear(x, w, b):
    if w.shape[0] == w.shape[1]:
        return F.linear(x, w, b)
    return x.matmul(w) + b
