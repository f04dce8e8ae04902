# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: PyTorch
import torch

def scale(x):
    s, m = torch.std_mean(x)
    return (x - m) / s
