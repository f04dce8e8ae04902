# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: torch.optim with a scheduler
import numpy as np
import torch

def f(p):
    x, y = p
    return x**2 + y**2 + x*(y + 2) + torch.cos(3*x)

def optimize_f(start, step_size, steps, decay=1.0):
    p = start.clone().double().requires_grad_()
    opt = torch.optim.SGD([p], lr=step_size)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma=decay)
    path, values = [p.detach().clone()], [f(p).item()]
    for _ in range(steps):
        opt.zero_grad()
        f(p).backward()
        opt.step()
        sched.step()
        path.append(p.detach().clone())
        values.append(f(p).item())
    return torch.stack(path).numpy(), np.array(values)
