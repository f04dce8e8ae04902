# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: PyTorch, linear and Sequential
import torch

class Affine(torch.nn.Module):
    def __init__(self, W, b):
        super().__init__()
        self.W, self.b = W, b

    def forward(self, z):
        return torch.nn.functional.linear(z, self.W.T, self.b)

def network(x, params):
    z = x
    for W, b, h in params:
        z = h(Affine(W, b)(z))
    return z.squeeze(dim=-1)
