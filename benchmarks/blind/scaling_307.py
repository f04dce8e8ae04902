# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: PyTorch, layer norm
import torch

def scale(x):
    centred = x - x.mean()
    return centred * torch.rsqrt(centred.pow(2).mean())
