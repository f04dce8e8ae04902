# piece: layer
# truth: wrong
# function: layer
# mistake: the weights have the transposed shape (d_out, d_in)
# line: 10
# style: PyTorch
import torch

def layer(d_in, d_out, activation):
    W = torch.randn(d_out, d_in, dtype=torch.float64) * (2 / d_in) ** 0.5
    b = torch.zeros(d_out, dtype=torch.float64)
    return W, b, activation
