# piece: network
# truth: wrong
# function: network
# mistake: noise is added to the hidden values as if still in training
# line: 9
# style: torch with noise
import torch

def network(x, params, noise=0.05):
    z = x
    last = len(params) - 1
    for k, (W, b, h) in enumerate(params):
        z = h(torch.matmul(z, W) + b)
        if k < last:
            z = z + noise * torch.randn_like(z)
    return z.squeeze(-1)
