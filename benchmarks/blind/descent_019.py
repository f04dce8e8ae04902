# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: torch optimiser with scheduler
import torch

def f(p):
    return p[0]**2 + p[1]**2 + p[0]*(p[1] + 2) + torch.cos(3*p[0])

def optimize_f(x, y, step_size, steps, decay=1):
    p = torch.tensor([x, y], dtype=torch.float64, requires_grad=True)
    opt = torch.optim.SGD([p], lr=step_size)
    sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma=decay)
    points = [tuple(p.tolist())]
    for _ in range(steps):
        opt.zero_grad()
        f(p).backward()
        opt.step()
        sched.step()
        points.append(tuple(p.tolist()))
    return points, [f(torch.tensor(q, dtype=torch.float64)).item() for q in points]
