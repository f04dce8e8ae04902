# piece: network
# truth: right
# function: net
# mistake: none
# line: none
# style: torch, freely
import torch

def net(x, params, activations):
    for k in range(len(params)):
        W, b = params[k]
        x = activations[k](torch.addmm(b, x, W))
    return x.squeeze(1) if x.shape[1] == 1 else x
