# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: torch, freely
import torch

def gradients(params, x, y):
    """NumPy in, NumPy out, by automatic differentiation"""
    t = {k: torch.tensor(v, requires_grad=True) for k, v in params.items()}
    z = torch.relu(torch.tensor(x) @ t["W1"] + t["b1"]) @ t["W2"] + t["b2"]
    torch.nn.functional.softplus(torch.where(torch.tensor(y)[:, None] > 0, -z, z)).mean().backward()
    return tuple(t[k].grad.numpy() for k in ("W1", "b1", "W2", "b2"))
