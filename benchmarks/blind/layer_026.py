# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: copied notebook with prints and asserts, fan out
import torch

def layer(d_in, d_out, activation):
    var = 2 / d_out
    W = torch.normal(mean=torch.zeros(d_in, d_out), std=var ** 0.5)
    b = torch.zeros(d_out)
    return W, b, activation

W, b, h = layer(100000, 2, torch.relu)
print(W.std(), W.mean())
assert abs(W.std().item() - 1) < 0.02
