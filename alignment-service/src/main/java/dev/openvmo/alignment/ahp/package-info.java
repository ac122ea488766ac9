/** What weights do pairwise judgements give, how consistent are they, and which of them should be revisited? (AHP) */
package dev.openvmo.alignment.ahp;
