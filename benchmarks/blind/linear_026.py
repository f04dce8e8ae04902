# piece: linear
# truth: wrong
# function: linear
# mistake: the values pass through integers, fractions of the weights are lost
# line: 10
# style: torch
import torch

def linear(x, w, b):
    x, w = torch.as_tensor(x), torch.as_tensor(w).long().to(torch.as_tensor(x).dtype)
    return x.matmul(w) + b
