# piece: network
# truth: wrong
# function: network
# mistake: two mistakes: the bias is subtracted, and the last layer has no activation
# line: none
# style: PyTorch, two defects
import torch

def network(x, params):
    *hidden, (W_out, b_out, h_out) = params
    for W, b, h in hidden:
        x = h(x @ W - b)
    z = x @ W_out - b_out
    return z[..., 0] if z.shape[-1] == 1 else z
