# piece: network
# truth: wrong
# function: network
# mistake: the first sample is taken instead of the first column
# line: 14
# style: Greek names
import numpy as np

def network(χ, στρώσεις):
    ζ = χ
    for Β, β, σ in στρώσεις:
        ζ = σ(np.matmul(ζ, Β) + β)
    if ζ.shape[-1] == 1:
        return ζ[0]
    return ζ
