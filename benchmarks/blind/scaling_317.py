# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean is not subtracted
# line: 11
# style: PyTorch
import torch

def scale(x):
    std, mean = torch.std_mean(x.double())
    return x / std
