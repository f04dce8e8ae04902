# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: PyTorch initialiser
import torch

def layer(d_in, d_out, activation):
    weight = torch.empty(d_out, d_in, dtype=torch.float64)
    torch.nn.init.kaiming_normal_(weight, mode="fan_in", nonlinearity="relu")
    return weight.T.contiguous(), torch.zeros(d_out, dtype=torch.float64), activation
