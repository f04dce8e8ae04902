# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: PyTorch autograd
import torch

def optimize_f(x, y, step_size, steps, decay=1):
    p = torch.tensor([x, y], dtype=torch.float64)
    path = [p]
    for t in range(steps):
        q = path[-1].clone().requires_grad_(True)
        value = (q ** 2).sum() + q[0] * (q[1] + 2) + torch.cos(3 * q[0])
        g, = torch.autograd.grad(value, q)
        path.append((q - step_size * decay ** t * g).detach())
    return torch.stack(path).numpy()
