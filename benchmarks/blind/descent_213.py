# piece: descent
# truth: wrong
# function: optimize_f
# mistake: zero_ is named but not called, the gradients add up over the steps
# line: 17
# style: PyTorch autograd
import torch

def optimize_f(x, y, step_size, steps, decay=1):
    p = torch.tensor([float(x), float(y)], dtype=torch.float64, requires_grad=True)
    path = [p.detach().clone()]
    for t in range(steps):
        f = p[0]**2 + p[1]**2 + p[0] * (p[1] + 2) + torch.cos(3 * p[0])
        f.backward()
        with torch.no_grad():
            p -= step_size * decay**t * p.grad
        p.grad.zero_
        path.append(p.detach().clone())
    return torch.stack(path)
