# piece: descent
# truth: wrong
# function: optimize_f
# mistake: weight decay is added to the gradient through the optimiser's option
# line: 15
# style: torch
import torch

def f(p):
    x, y = p
    return x**2 + y**2 + x*(y + 2) + torch.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    p = torch.tensor([x, y], dtype=torch.float64, requires_grad=True)
    opt = torch.optim.SGD([p], lr=step_size, weight_decay=0.01)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma=decay)
    path, values = [p.detach().clone().tolist()], [f(p).item()]
    for _ in range(steps):
        opt.zero_grad()
        f(p).backward()
        opt.step()
        sched.step()
        path.append(p.detach().clone().tolist())
        values.append(f(p).item())
    return path, values
