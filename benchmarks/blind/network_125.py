# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: torch Sequential of modules
import torch

class Dense(torch.nn.Module):
    def __init__(self, W, b, h):
        super().__init__()
        self.W, self.b, self.h = W, b, h

    def forward(self, z):
        return self.h(z @ self.W + self.b)

def network(x, params):
    return torch.nn.Sequential(*(Dense(*p) for p in params))(x).squeeze(-1)
