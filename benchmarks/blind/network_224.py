# piece: network
# truth: wrong
# function: network
# mistake: two mistakes: the bias is subtracted, and the activation is applied twice in the last layer
# line: none
# style: PyTorch, two defects
import torch

def network(x, params):
    for W, b, h in params:
        x = h(x @ W - b)
    x = params[-1][2](x)
    return x.squeeze(-1) if x.shape[-1] == 1 else x
