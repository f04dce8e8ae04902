# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: PyTorch, addmm
import torch

def network(x, params):
    a = x
    for W, b, h in params:
        a = h(torch.addmm(b, a, W))
    if a.size(1) == 1:
        a = a.flatten()
    return a
