# piece: network
# truth: wrong
# function: network
# mistake: the last layer is skipped
# line: 10
# style: PyTorch
import torch

def network(x, params):
    for k in range(len(params) - 1):
        W, b, h = params[k]
        x = h(torch.matmul(x, W) + b)
    return x.squeeze(-1) if x.shape[-1] == 1 else x
