# piece: network
# truth: wrong
# function: network
# mistake: the same tensor, the input, goes into every layer of fitting size
# line: 12
# style: PyTorch
import torch

def network(x, params):
    z = x
    for W, b, h in params:
        source = x if x.shape[-1] == W.shape[0] else z
        z = h(torch.matmul(source, W) + b)
    return z.squeeze(-1) if z.shape[-1] == 1 else z
