# piece: gradients
# truth: right
# function: loss_grad
# mistake: none
# line: none
# style: PyTorch autograd from NumPy
import numpy as np
import torch

def loss(x, y, w, b):
    z = x @ w + b
    return np.mean(np.logaddexp(0, z) - y * z)

def loss_grad(x, y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(float(b), dtype=wt.dtype, requires_grad=True)
    z = torch.from_numpy(x) @ wt + bt
    torch.nn.functional.binary_cross_entropy_with_logits(z, torch.as_tensor(y).to(z)).backward()
    return wt.grad.numpy(), bt.grad.item()
