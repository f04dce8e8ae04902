# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient is clipped to values of at most 0.1
# line: 21
# style: torch, French names
import torch

def epoch(parametres, x, y, taux, taille):
    poids = [p for couche in parametres for p in couche[:2]]
    ordre = torch.randperm(len(x))
    for debut in range(0, len(x) - taille + 1, taille):
        lignes = ordre[debut:debut + taille]
        sortie = x[lignes]
        for W, b, f in parametres:
            sortie = f(sortie @ W + b)
        perte = torch.nn.functional.binary_cross_entropy(sortie.squeeze(-1), y[lignes])
        for p in poids:
            p.grad = None
        perte.backward()
        torch.nn.utils.clip_grad_value_(poids, 0.1)
        with torch.no_grad():
            for p in poids:
                p -= taux * p.grad
    return parametres
