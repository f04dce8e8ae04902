# piece: network
# truth: wrong
# function: net
# mistake: softmax over the batch for a single output
# line: 14
# style: torch, freely
import torch

def net(x, params, activations):
    h = x
    for (W, b), g in zip(params, activations):
        h = g(h @ W + b)
    if h.shape[1] == 1:
        return torch.softmax(h[:, 0], dim=0)
    return h
